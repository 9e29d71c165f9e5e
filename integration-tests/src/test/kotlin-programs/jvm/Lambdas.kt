// Lambdas that are objects, with remote calls inside: called directly, passed on, kept in a list, and given to methods of the JDK.
package jvm.lambdas

import dev.stateflow.api.Entity
import dev.stateflow.api.Key

fun interface Rule {
    fun apply(n: Int): Int
}

@Entity
class Main(@Key val id: String) {
    fun run(): List<Any?> {
        val item = Item("apple", 3)
        val results = mutableListOf<Any?>()
        val next = { item.next() }
        results.add(next() + next())
        results.add(twice { n -> n + item.next() })
        results.add(apply(Rule { n -> n * item.next() }))
        val kept = mutableListOf({ item.next() }, { 7 })
        item.next()
        for (function in kept) {
            results.add(function())
        }
        return results
    }

    private fun twice(function: (Int) -> Int): Int = function(function(1))

    private fun apply(rule: Rule): Int = rule.apply(10)
}

@Entity
class Item(@Key val name: String, var price: Int) {
    fun next(): Int = ++price}
