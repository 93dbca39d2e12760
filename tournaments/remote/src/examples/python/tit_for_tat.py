"""Does what was done to it: a breach for each proven breach, and nothing for a mere suspicion."""

import servanda
from servanda import Accord, Bargaining, Brief, Conduct, Move, Talks


@servanda.strategy(
    id="example.tit-for-tat",
    portrait="Does unto others as they were proven to do.",
    bargains="Concedes in a straight line.",
    keeps="Complies; answers each proven breach by one of its own.",
    source="Axelrod 1984, The Evolution of Cooperation",
    nice=True,
    deterministic=True,
    memory=1,
)
class TitForTat(servanda.Leader):
    def __init__(self, brief: Brief) -> None:
        self.bargaining = Bargaining(brief)

    def negotiate(self, talks: Talks) -> Move:
        return self.bargaining.negotiate(talks)

    def conduct(self, accord: Accord) -> Conduct:
        return Conduct.breach() if accord.last_signal.is_proven else Conduct.comply()
