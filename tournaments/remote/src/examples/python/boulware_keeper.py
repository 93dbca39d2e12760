"""Holds out to the end, and then keeps what it has signed."""

import servanda
from servanda import Accord, Bargaining, Brief, Conduct, Move, Situation, Statement, Talks


@servanda.strategy(
    id="example.boulware-keeper",
    parameters={
        "exponent": (0.05, 1.0, 0.2, "how late it concedes: the lower, the later"),
        "floor": (0.0, 0.9, 0.1, "the least it settles for, as a share of its best deal"),
    },
    portrait="A hard bargainer whose word is good.",
    bargains="Asks for nearly everything until time runs out.",
    keeps="Complies, whatever the other does; leaves only an agreement that costs more than it brings.",
    source="Faratin, Sierra and Jennings 1998, Negotiation decision functions for autonomous agents",
    nice=True,
    deterministic=True,
    memory=0,
)
class BoulwareKeeper(servanda.Leader):
    def __init__(self, brief: Brief) -> None:
        self.bargaining = Bargaining(brief, brief.parameter("exponent"), floor=brief.parameter("floor"))

    def negotiate(self, talks: Talks) -> Move:
        return self.bargaining.negotiate(talks)

    def conduct(self, accord: Accord) -> Conduct:
        # Ten years of the present loss against the price of leaving.
        loss = accord.cost - accord.benefit
        return Conduct.withdraw() if loss * 40 > accord.breaking_cost else Conduct.comply()

    def speak(self, situation: Situation) -> Statement:
        return Statement.SILENCE if situation.in_force is None else Statement.PROMISE
