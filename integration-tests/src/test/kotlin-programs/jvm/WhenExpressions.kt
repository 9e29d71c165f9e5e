// when over values, strings, enums, types and conditions, with calls in subjects, conditions and branches.
package jvm.whenexpressions

import dev.stateflow.api.Entity
import dev.stateflow.api.Key

@Entity
class Main(@Key val id: String) {
    fun run(): List<Any?> {
        val apple = Item("apple", 3)
        return listOf<Any?>(1, 7, "a", "Aa", "BB", Color.RED, Color.BLUE, Square(2), Holder(apple), null, apple, 3.5)
            .toTypedArray()
            .let { values ->
                val results = ArrayList<Any?>()
                for (value in values) {
                    results.add(describe(value, apple))
                }
                results
            }
    }

    fun runRanges(): List<String> {
        val apple = Item("range", 0)
        val results = mutableListOf<String>()
        for (i in 1..6) {
            results += when (val price = apple.next()) {
                0 -> "none"
                in 1..2 -> "few $price"
                apple.stock -> "stock"
                else -> if (price % 2 == 0) "even ${apple.price}" else "odd"
            }
        }
        return results
    }

    private fun describe(value: Any?, item: Item): Any? = when (value) {
        is Int -> if (value < item.next()) "small" else "large"
        "a" -> item.next()
        "Aa", "BB" -> value.toString() + item.price
        is Color -> color(value, item)
        is Shape -> shape(value)
        null -> item.next()
        item -> "the item"
        else -> "other"
    }

    private fun color(color: Color, item: Item): Int = when (color) {
        Color.RED -> item.next()
        Color.BLUE -> -item.next()
    }

    private fun shape(shape: Shape): Int = when (shape) {
        is Square -> shape.side * shape.side
        is Holder -> shape.item.next()
    }
}

enum class Color { RED, BLUE }

sealed interface Shape

data class Square(val side: Int) : Shape

data class Holder(val item: Item) : Shape

@Entity
class Item(@Key val name: String, var price: Int) {
    var stock = 10
        private set

    fun next(): Int = ++price

    fun take(count: Int): Int {
        if (count > stock) {
            throw IllegalStateException("$name: $count of $stock")
        }
        stock -= count
        return stock
    }

    fun nothing(): Item? = null
}
