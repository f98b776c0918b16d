//! How many strict rankings meet a requirement.
//!
//! A requirement speaks of the set D of the states that are not preferred to the wanted one, and can only be helped by
//! more of them. Give every other state, independently, a height between 0 and 1, all heights equally likely: the order
//! of the heights is a strict ranking, all rankings being equally likely. Where the wanted state has the height t, each
//! other state is in D with probability t. The probability p(t) that the requirement is met is then a polynomial in t with
//! whole coefficients, and the share of the rankings that meet it is its integral over t from 0 to 1: exact, and however
//! many states the requirement does not speak of.
//!
//! p is found by cases on one state after the other: p = t·p(with it) + (1 − t)·p(without it). Parts of a requirement
//! that share no states are independent, and their polynomials multiply; states that occur only together are one.

use std::collections::BTreeMap;

use num_bigint::{BigInt, BigUint};

use super::requirement::{Clause, Requirement};

/// The number of all rankings is written out for up to this many states.
pub const MAX_FACTORIAL: usize = 1000;

/// Counting is given up where a requirement names more states than this.
pub const MAX_NAMED: usize = 2_000;

/// Counting is given up after this many cases.
const MAX_CASES: usize = 20_000;

/// Cases are not distinguished one within the other deeper than this.
const MAX_DEPTH: usize = 1_000;

/// A share of all strict rankings, in lowest terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The numerator.
    pub parts: BigUint,
    /// The denominator.
    pub of: BigUint,
}

/// A polynomial in t: its coefficients, that of 1 first.
type Polynomial = Vec<BigInt>;

impl Share {
    /// The share of all strict rankings that meet a requirement; `None` where it would take too many cases to tell.
    #[must_use]
    pub fn of(requirement: &Requirement) -> Option<Self> {
        let bundled = Bundled::of(requirement.clauses());
        if bundled.sizes.iter().sum::<usize>() > MAX_NAMED {
            return None;
        }
        let mut cases = Cases { sizes: bundled.sizes, known: BTreeMap::new(), left: MAX_CASES };
        let polynomial = cases.all(bundled.clauses, 0)?;
        Some(integral(&polynomial))
    }

    /// How many of the strict rankings of `n_states` states that is; exact, since the share is of these.
    #[must_use]
    pub fn rankings(&self, n_states: usize) -> BigUint {
        factorial(n_states) * &self.parts / &self.of
    }

    /// The share of those who meet this and, independently, the other.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self::reduced(&self.parts * &other.parts, &self.of * &other.of)
    }

    /// In tenths of a per cent, rounded down.
    #[must_use]
    pub fn per_mille(&self) -> u64 {
        u64::try_from(&self.parts * 1000_u32 / &self.of).unwrap_or(1000)
    }

    fn reduced(parts: BigUint, of: BigUint) -> Self {
        let divisor = greatest_common_divisor(parts.clone(), of.clone());
        Self { parts: parts / &divisor, of: of / divisor }
    }
}

/// The number of strict rankings of so many states.
#[must_use]
pub fn factorial(n: usize) -> BigUint {
    (1..=n).fold(BigUint::from(1_u32), |product, factor| product * factor)
}

/// ∫ p(t) dt from 0 to 1: each t^k gives 1/(k + 1).
fn integral(polynomial: &Polynomial) -> Share {
    let of = (1..=polynomial.len()).map(BigUint::from).fold(BigUint::from(1_u32), |common, next| {
        let divisor = greatest_common_divisor(common.clone(), next.clone());
        common * (next / divisor)
    });
    let over = BigInt::from(of.clone());
    let sum = polynomial.iter().zip(1_u32..).fold(BigInt::ZERO, |sum, (c, k)| sum + c * (&over / k));
    // A probability is not negative.
    Share::reduced(sum.into_parts().1, of)
}

fn greatest_common_divisor(mut a: BigUint, mut b: BigUint) -> BigUint {
    while b != BigUint::ZERO {
        (a, b) = (b.clone(), a % b);
    }
    a
}

/// Clauses over bundles: states that occur in the same alternatives, and so count as one.
struct Bundled {
    /// How many states each bundle has.
    sizes: Vec<usize>,
    clauses: Clauses,
}

/// Alternatives as bundles in increasing order; one of them, and one of the other clauses' each.
type Clauses = Vec<Vec<Vec<u32>>>;

impl Bundled {
    fn of(clauses: &[Clause]) -> Self {
        let mut places: BTreeMap<_, Vec<(usize, usize)>> = BTreeMap::new();
        for (c, clause) in clauses.iter().enumerate() {
            for (a, alternative) in clause.iter().enumerate() {
                alternative.iter().for_each(|&state| places.entry(state).or_default().push((c, a)));
            }
        }
        let mut bundles: BTreeMap<Vec<(usize, usize)>, usize> = BTreeMap::new();
        places.into_values().for_each(|places| *bundles.entry(places).or_default() += 1);
        let mut bundled: Clauses = clauses.iter().map(|clause| vec![Vec::new(); clause.len()]).collect();
        for (bundle, places) in (0..).zip(bundles.keys()) {
            places.iter().for_each(|&(c, a)| bundled[c][a].push(bundle));
        }
        Self { sizes: bundles.into_values().collect(), clauses: bundled }
    }
}

/// The distinction of cases.
struct Cases {
    sizes: Vec<usize>,
    known: BTreeMap<Clauses, Polynomial>,
    left: usize,
}

impl Cases {
    /// The probability that every clause is met.
    fn all(&mut self, clauses: Clauses, depth: usize) -> Option<Polynomial> {
        let mut product = one();
        for part in apart(clauses, |clause| clause.iter().flatten().copied().collect()) {
            product = times(&product, &self.connected(part, depth)?);
        }
        Some(product)
    }

    fn connected(&mut self, clauses: Clauses, depth: usize) -> Option<Polynomial> {
        if let [clause] = &clauses[..] {
            return self.one_of(clause.clone(), depth);
        }
        self.by_cases(clauses, depth)
    }

    /// The probability that one of the alternatives is met: that not all fail, independent ones each by itself.
    fn one_of(&mut self, clause: Vec<Vec<u32>>, depth: usize) -> Option<Polynomial> {
        let mut all_fail = one();
        for part in apart(clause, Clone::clone) {
            let met = match &part[..] {
                [alternative] => power(alternative.iter().map(|&bundle| self.sizes[bundle as usize]).sum()),
                _ => self.by_cases(vec![part], depth)?,
            };
            all_fail = times(&all_fail, &complement(&met));
        }
        Some(complement(&all_fail))
    }

    /// By whether the states of one bundle, the one that occurs most, are all not preferred.
    fn by_cases(&mut self, clauses: Clauses, depth: usize) -> Option<Polynomial> {
        if let Some(known) = self.known.get(&clauses) {
            return Some(known.clone());
        }
        self.left = self.left.checked_sub(1).filter(|_| depth < MAX_DEPTH)?;
        let bundle = most_frequent(&clauses)?;
        let with = power(self.sizes[bundle as usize]);
        let (if_met, if_not) = (self.all(given(&clauses, bundle), depth + 1)?, self.without(&clauses, bundle, depth)?);
        let sum = plus(&times(&with, &if_met), &times(&complement(&with), &if_not));
        self.known.insert(clauses, sum.clone());
        Some(sum)
    }

    /// The probability where the bundle is not met: the alternatives that want it are gone.
    fn without(&mut self, clauses: &Clauses, bundle: u32, depth: usize) -> Option<Polynomial> {
        let rest: Clauses = clauses
            .iter()
            .map(|clause| clause.iter().filter(|alternative| !alternative.contains(&bundle)).cloned().collect())
            .collect();
        if rest.iter().any(Vec::is_empty) { Some(Vec::new()) } else { self.all(rest, depth + 1) }
    }
}

/// The clauses where the bundle is met: a clause of which an alternative wants no more is met too.
fn given(clauses: &Clauses, bundle: u32) -> Clauses {
    let reduced = |alternative: &Vec<u32>| alternative.iter().copied().filter(|&other| other != bundle).collect();
    let rest = clauses.iter().map(|clause| clause.iter().map(reduced).collect::<Vec<Vec<u32>>>());
    rest.filter(|clause| !clause.iter().any(Vec::is_empty)).collect()
}

fn most_frequent(clauses: &Clauses) -> Option<u32> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    clauses.iter().flatten().flatten().for_each(|&bundle| *counts.entry(bundle).or_default() += 1);
    counts.into_iter().max_by_key(|&(bundle, count)| (count, std::cmp::Reverse(bundle))).map(|(bundle, _)| bundle)
}

/// The items in groups that share no bundles, in the order of their first items.
fn apart<T>(items: Vec<T>, bundles: impl Fn(&T) -> Vec<u32>) -> Vec<Vec<T>> {
    // Each item points at an earlier one that it hangs together with; the first of a group points at itself.
    let mut earlier: Vec<usize> = (0..items.len()).collect();
    let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
    for (place, item) in items.iter().enumerate() {
        for bundle in bundles(item) {
            let other = *seen.entry(bundle).or_insert(place);
            let (one, other) = (first_of(&mut earlier, place), first_of(&mut earlier, other));
            earlier[one.max(other)] = one.min(other);
        }
    }
    let mut groups: BTreeMap<usize, Vec<T>> = BTreeMap::new();
    for (place, item) in items.into_iter().enumerate() {
        groups.entry(first_of(&mut earlier, place)).or_default().push(item);
    }
    groups.into_values().collect()
}

/// The first item of the group of one, to which everything on the way then points.
fn first_of(earlier: &mut [usize], mut place: usize) -> usize {
    while earlier[place] != place {
        earlier[place] = earlier[earlier[place]];
        place = earlier[place];
    }
    place
}

fn one() -> Polynomial {
    vec![BigInt::from(1)]
}

/// t^n.
fn power(n: usize) -> Polynomial {
    let mut power = vec![BigInt::ZERO; n];
    power.push(BigInt::from(1));
    power
}

/// 1 − p.
fn complement(p: &Polynomial) -> Polynomial {
    let negative: Polynomial = p.iter().map(|c| -c).collect();
    plus(&one(), &negative)
}

fn plus(p: &Polynomial, q: &Polynomial) -> Polynomial {
    let (long, short) = if p.len() < q.len() { (q, p) } else { (p, q) };
    let mut sum = long.clone();
    sum.iter_mut().zip(short).for_each(|(a, b)| *a += b);
    sum
}

fn times(p: &Polynomial, q: &Polynomial) -> Polynomial {
    let mut product = vec![BigInt::ZERO; (p.len() + q.len()).saturating_sub(1)];
    for (i, a) in p.iter().enumerate().filter(|(_, a)| **a != BigInt::ZERO) {
        q.iter().enumerate().for_each(|(j, b)| product[i + j] += a * b);
    }
    product
}
