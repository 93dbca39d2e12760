package acme

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Test
import org.servanda.engine.spi.Conduct
import org.servanda.testkit.ShortMatch
import org.servanda.testkit.StrategyAssertions
import org.servanda.testkit.Views

class KotlinStrategyTest {
    private val strategy = KotlinStrategy()

    @Test
    fun `it keeps the contract`() {
        StrategyAssertions.assertConforms(strategy)
    }

    @Test
    fun `it answers a proven breach and then forgives`() {
        val leader = strategy.appoint(Views.brief(strategy).parameter("anger", 1.0))
        assertEquals(Conduct.breach(), leader.conduct(Views.accord().provenBreach()))
        assertEquals(Conduct.comply(), leader.conduct(Views.accord()))
    }

    @Test
    fun `it plays a match`() {
        assertNull(ShortMatch.between(strategy, strategy).seed(3).play().result().fault())
    }
}
