//! What is odd about a model, in words.

use mizan::Oddity;
use mizan_case::case::Parting;
use mizan_core::{Assumption, ClaimId};

use super::{Audience, Speaker};
use crate::args;

impl Speaker<'_> {
    /// What is odd about a model, in a sentence; `None` where it is about what is kept private.
    #[must_use]
    pub fn oddity(&self, oddity: &Oddity) -> Option<String> {
        let messages = self.messages();
        Some(match oddity {
            Oddity::NothingMoves { state, claims } => {
                let claims: Vec<String> = claims.iter().filter_map(|&claim| self.claim_name(claim)).collect();
                let args = args!["state" => self.state(*state), "claims" => self.listed(&claims)];
                (!claims.is_empty()).then(|| messages.text("odd-nothing-moves", &args))?
            }
            Oddity::Unmentioned(option) => {
                let owner = self.case.options[option.index()].owner;
                let args = args!["option" => self.quoted(&self.option(*option)), "dm" => self.dm(owner)];
                messages.text("odd-unmentioned", &args)
            }
            Oddity::ConstantWish { dm, statement, granted } => {
                let wish = args!["wish" => self.named_wish(Assumption::Statement(*dm, *statement))];
                messages.text(if *granted { "odd-always-granted" } else { "odd-never-granted" }, &wish)
            }
            Oddity::IdleWish { dm, statement } => {
                let wish = args!["wish" => self.named_wish(Assumption::Statement(*dm, *statement))];
                messages.text("odd-idle-wish", &wish)
            }
            Oddity::CanDoNothing(dm) => messages.text("odd-can-do-nothing", &args!["dm" => self.dm(*dm)]),
            Oddity::WantsNothing(dm) => messages.text("odd-wants-nothing", &args!["dm" => self.dm(*dm)]),
            Oddity::Parted(claim, parting) => {
                let id = match parting {
                    Parting::AssertsCan => "odd-asserts-can",
                    Parting::MayMust => "odd-may-must",
                    Parting::DeniesMust => "odd-denies-must",
                    Parting::AimsOfNobody => "odd-aims-of-nobody",
                };
                messages.text(id, &args!["claim" => self.claim_name(*claim)?])
            }
        })
    }

    /// A wish with its name in the file, or in words for those who do not know the file.
    fn named_wish(&self, wish: Assumption) -> String {
        match self.audience {
            Audience::Analysts => {
                let name = self.code(&self.case.assumption_name(wish));
                self.messages().text("odd-wish", &args!["wish" => self.assumption(wish), "name" => name])
            }
            Audience::Readers => self.assumption_in_words(wish),
        }
    }

    /// How a claim is known: by its id, or its number where the file is not known; `None` where it is kept private.
    fn claim_name(&self, claim: ClaimId) -> Option<String> {
        let entry = self.case.claim(claim);
        if self.keeps_private(&entry.grounding) {
            return None;
        }
        Some(match self.audience {
            Audience::Analysts => self.code(&entry.id),
            Audience::Readers => claim.number().to_string(),
        })
    }
}
