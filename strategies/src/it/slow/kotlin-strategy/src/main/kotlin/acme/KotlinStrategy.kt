package acme

import org.servanda.engine.spi.Accord
import org.servanda.engine.spi.Brief
import org.servanda.engine.spi.Conduct
import org.servanda.engine.spi.Leader
import org.servanda.engine.spi.Parameter
import org.servanda.engine.spi.Strategy
import org.servanda.engine.spi.StrategyDescription
import org.servanda.engine.spi.StrategyProvider
import org.servanda.strategies.toolkit.Bargaining

/** Answers proven breaches until the other side has complied for some rounds. */
class KotlinStrategy : Strategy, StrategyProvider {
    override fun strategies(): List<Strategy> = listOf(this)

    override fun id() = "acme.kotlin-strategy"

    override fun description(): StrategyDescription =
        StrategyDescription.of("leader", "Answers proven breaches for some rounds.")
            .bargaining("Concedes linearly.")
            .keeping("Withholds everything for some rounds after a proven breach.")

    override fun parameters(): List<Parameter> =
        listOf(Parameter.whole("anger", 0, 40, 2, "rounds it answers a proven breach"))

    override fun appoint(brief: Brief): Leader {
        val temper = Temper(brief.parameter("anger").toInt())
        return Leader.of(Bargaining.linear(brief), temper::conduct)
    }

    private class Temper(private val anger: Int) {
        private var left = 0

        fun conduct(accord: Accord): Conduct {
            left = if (accord.lastSignal().isProven) anger else maxOf(0, left - 1)
            return if (left > 0) Conduct.breach() else Conduct.comply()
        }
    }
}
