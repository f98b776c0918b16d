//! What is odd about a model is told, and nothing of one in which nothing is.

use mizan::{Limits, Oddity, Run, Session, SourceText};

fn oddities(text: &str) -> Vec<Oddity> {
    let session = Session::of_text(SourceText::new("odd.toml", format!("mizan = 1\n{text}")), &Limits::default());
    session.oddities(&Run::silent()).unwrap().to_vec()
}

fn kinds(text: &str) -> Vec<&'static str> {
    oddities(text).iter().map(Oddity::id).collect()
}

/// Two who can each do one thing, and want something of it.
const SOUND: &str = "dm.a.prefers = ['y', '!x']\ndm.a.options.x = {}\ndm.b.prefers = ['x | !y']\ndm.b.options.y = {}\n\
    [[claim]]\nid = 'c'\ncheck = 'at \"NN\": leads_to(!x)'\n";

#[test]
fn nothing_is_odd_about_a_sound_model() {
    assert_eq!(kinds(SOUND), Vec::<&str>::new());
}

#[test]
fn each_oddity_is_found() {
    let odd = "dm.a.prefers = ['x', 'x | y', 'y | !y']\ndm.a.options.x = {}\n\
        dm.b.options.y = {}\ndm.b.options.idle = {}\ndm.c.prefers = ['x']\n";
    assert_eq!(kinds(odd), ["unmentioned", "constant_wish", "wants_nothing", "can_do_nothing"]);
    // `x | y` is the first on which two states without x differ; a second `x` would be the first on none.
    let twice = odd.replace("'x | y'", "'x & (y | !y)'");
    assert_eq!(kinds(&twice), ["unmentioned", "idle_wish", "constant_wish", "wants_nothing", "can_do_nothing"]);
    // Where their order is not known, one that never decides may do so under another answer.
    let open = twice.replace("['x', 'x & (y | !y)', 'y | !y']", "[{ any_order = ['x', 'x & (y | !y)'] }, 'y | !y']");
    assert!(!kinds(&open).contains(&"idle_wish"), "{:?}", kinds(&open));
}

#[test]
fn where_nothing_moves_the_claims_that_start_there_are_named() {
    let once = SOUND.replace("dm.a.options.x = {}", "dm.a.options.x.moves = 'only-on'");
    let stuck = "[[claim]]\nid = 'held'\ncheck = 'at \"YN\" holding !y: leads_to(x)'\n\
        [[claim]]\nid = 'again'\ncheck = '(at \"YN\" holding !y: x) and (every attractor from \"YN\" is x)'\n";
    let found = oddities(&(once + stuck));
    let [Oddity::NothingMoves { state, claims }] = &found[..] else { panic!("{found:?}") };
    let numbers: Vec<usize> = claims.iter().map(|claim| claim.number()).collect();
    assert_eq!((state.number(), numbers), (2, vec![2, 3]), "from YN `b` can move where y is not held fast");
}

#[test]
fn force_and_form_that_part_are_told() {
    let claims = "[[claim]]\nid = 'd'\nforce = 'may'\ncheck = 'at \"NN\": leads_to(x)'\n\
        [[claim]]\nid = 'e'\nforce = 'asserts'\ncheck = 'at \"NN\": possible(x)'\n\
        [[claim]]\nid = 'f'\nforce = 'aims'\ncheck = 'none'\nwhy_not = 'a motive'\n";
    assert_eq!(kinds(&(SOUND.to_owned() + claims)), ["may_must", "asserts_can", "aims_of_nobody"]);
}

#[test]
fn weights_that_never_tip_the_balance_are_idle() {
    let weighted = "[dm.a]\nprefers = [{ that = 'x', weight = 4 }, { that = 'y & !y', weight = 2 }, { that = 'y', weight = 1 }]\n\
        [dm.a.options.x]\n[dm.a.options.y]\n";
    assert_eq!(kinds(weighted), ["constant_wish"]);
}
