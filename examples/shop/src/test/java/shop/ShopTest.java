package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stateflow.api.Entities;
import dev.stateflow.api.EntityNotFoundException;
import dev.stateflow.api.EntityRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entities are plain classes: they are tested with {@code new} and JUnit, without a runtime. */
class ShopTest {
    private final Item apple = new Item("apple", 3, 10);
    private final Item pear = new Item("pear", 5, 1);
    private final User ada = new User("ada", 20);

    @Test
    void buyingTakesMoneyAndStock() {
        assertTrue(ada.buy(apple, 4));

        assertEquals(8, ada.balance());
        assertEquals(6, apple.stock());
        assertEquals(4, ada.owned(apple));
    }

    @Test
    void buyingMoreThanTheMoneyAllowsChangesNothing() {
        assertFalse(ada.buy(apple, 7));

        assertEquals(20, ada.balance());
        assertEquals(10, apple.stock());
        assertEquals(0, ada.owned(apple));
    }

    @Test
    void buyingMoreThanThereIsGivesTheMoneyBack() {
        assertFalse(ada.buy(pear, 2));

        assertEquals(20, ada.balance());
        assertEquals(1, pear.stock());
    }

    @Test
    void anAmountMustBePositive() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> ada.buy(apple, -1));

        assertEquals("amount must be positive, but is -1", e.getMessage());
    }

    @Test
    void buyingAllTakesOneOfEach() {
        assertEquals(8, ada.buyAll(List.of(apple, pear)));

        assertEquals(12, ada.balance());
        assertEquals(9, apple.stock());
        assertEquals(0, pear.stock());
        assertEquals(8, ada.total());
    }

    @Test
    void anItemThatRunsOutHalfWayPutsEverythingBack() {
        OutOfStockException e =
                assertThrows(OutOfStockException.class, () -> ada.buyAll(List.of(apple, pear, pear, apple)));

        assertEquals("pear", e.item());
        assertEquals(1, e.missing());
        assertEquals(20, ada.balance());
        assertEquals(10, apple.stock());
        assertEquals(1, pear.stock());
        assertEquals(0, ada.total());
    }

    @Test
    void moneyThatRunsOutHalfWayPutsEverythingBack() {
        User bob = new User("bob", 6);

        assertThrows(IllegalStateException.class, () -> bob.buyAll(List.of(apple, pear)));

        assertEquals(6, bob.balance());
        assertEquals(10, apple.stock());
    }

    @Test
    void restockingFillsOnlyWhatIsShort() {
        assertEquals(1, ada.restock(List.of(apple, pear), 5));

        assertEquals(10, apple.stock());
        assertEquals(5, pear.stock());
    }

    @Test
    void aStallHasOnePieceOfEach() {
        List<Item> stall = ada.openStall(List.of("shawl", "scarf"), 12);

        assertEquals(2, stall.size());
        assertEquals(12, stall.get(1).price());
        assertEquals(1, stall.get(1).stock());
    }

    @Test
    void goodsAreOrderedByName() {
        try (EntityRegistry shop = EntityRegistry.open()) {
            shop.add(apple);

            assertTrue(ada.order("apple", 2));
            assertThrows(EntityNotFoundException.class, () -> ada.order("quince", 1));

            assertEquals(14, ada.balance());
        }
    }

    @Test
    void closingAStallDeletesWhatIsStillThere() {
        try (EntityRegistry shop = EntityRegistry.open()) {
            List<Item> stall = ada.openStall(List.of("shawl", "scarf"), 12);
            stall.forEach(shop::add);
            Entities.delete(stall.get(0));

            assertEquals(1, ada.closeStall(stall));

            assertFalse(Entities.exists(stall.get(1)));
        }
    }
}
