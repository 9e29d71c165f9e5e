// State of a library's class, within a collection too; exceptions and types that the application implements are fine.
// refused: SF0209
package jvm.libraryclassasstate

import dev.stateflow.api.Entity
import dev.stateflow.api.Key

@Entity
class Main(@Key val id: String) {
    private var range = 1..2 // <- here
    private val pairs = mutableListOf<Pair<String, Int>>() // <- here
    private val failure: kotlin.NotImplementedError? = null
    private val own: ClosedRange<String>? = Names("a", "z")

    fun run(): Int = range.first + pairs.size
}

class Names(override val start: String, override val endInclusive: String) : ClosedRange<String>
