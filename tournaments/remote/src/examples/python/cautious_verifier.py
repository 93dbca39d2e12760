"""Trusts little: wants to see, chooses the form that will pass, and asks for better terms where it cannot see."""

from typing import Optional

import servanda
from servanda import Accord, Bargaining, Brief, Conduct, Move, Outcome, Situation, Talks, Terms

YEAR = 4


@servanda.strategy(
    id="example.cautious-verifier",
    parameters={
        "sight": (0.0, 0.8, 0.2, "the least probability per round of proving a breach that it accepts"),
        "patience": (1, 20, 3, "proven breaches after which it leaves"),
    },
    portrait="Trusts, but verifies.",
    bargains="Prefers close verification and precise wording, in a form that the legislatures will pass.",
    keeps="Complies; answers a proven breach with sanctions, and leaves after a few.",
    nice=True,
    deterministic=True,
)
class CautiousVerifier(servanda.Leader):
    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.bargaining = Bargaining(brief, 0.6, trust=0.4, scrutiny=0.2, clarity=0.1)
        self.sight = brief.parameter("sight")
        self.patience = brief.parameter("patience")
        self.proven = 0
        self.asked = -10 * YEAR
        # Where the menu has nothing closer, what it has must do.
        self.sight = min(self.sight, max(map(seen, brief.outcomes.terms)))

    def comes_to_table(self, situation: Situation) -> bool:
        record = situation.other_record
        return record.good or record.broken + record.withdrawn < 3

    def negotiate(self, talks: Talks) -> Move:
        move = self.bargaining.negotiate(talks)
        last = talks.exchange == talks.exchanges - 1
        if move is servanda.ACCEPT and talks.offer is not None and not last and seen(talks.offer.terms) < self.sight:
            # The substance will do, the terms will not: the same under the terms it likes best.
            return self.passable(talks, self.closest(talks.offer))
        return self.passable(talks, move) if isinstance(move, Outcome) else move

    def closest(self, offer: Outcome) -> Outcome:
        """An offer under the terms that it values most of those that let it see enough."""
        space = self.brief.outcomes
        visible = [space.with_terms(offer, terms) for terms in space.terms if seen(terms) >= self.sight]
        return max(visible, key=self.bargaining.value)

    def passable(self, talks: Talks, offer: Outcome) -> Outcome:
        """An offer, in the strongest form without a vote if the legislatures would probably reject it."""
        if talks.ratification(offer) >= 0.5:
            return offer
        terms = offer.terms
        others = [t for t in self.brief.outcomes.terms if t._replace(form=terms.form) == terms and not t.form.ratified]
        strongest: Optional[Terms] = max(others, key=lambda t: t.form.breaking, default=None)
        return offer if strongest is None else self.brief.outcomes.with_terms(offer, strongest)

    def conduct(self, accord: Accord) -> Conduct:
        if accord.age == 0:
            self.proven = 0
        if accord.last_signal.is_proven:
            self.proven += 1
            self.brief.note(f"{self.proven} of {self.patience} breaches proven")
            return Conduct.withdraw() if self.proven >= self.patience else Conduct.comply().and_sanction()
        blind = accord.other_proof_rate < self.sight and accord.last_signal is servanda.Signal.SUSPECT
        if blind and accord.round - self.asked >= 2 * YEAR:
            self.asked = accord.round
            return Conduct.comply().and_renegotiate()
        return Conduct.comply()


def seen(terms: Terms) -> float:
    """The probability per round that a breach under these terms is proven."""
    return terms.verification.proof * (1 - terms.precision.arguable)
