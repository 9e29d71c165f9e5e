package bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Accounts are plain objects: this test needs nothing but JUnit. */
class AccountTest {
    private final Account ada = new Account(1, 30);
    private final Account bob = new Account(2, 0);

    @Test
    void transferMovesTheAmount() {
        assertTrue(ada.transfer(20, bob));
        assertEquals(10, ada.read());
        assertEquals(20, bob.read());
    }

    @Test
    void anAccountIsNeverOverdrawn() {
        assertFalse(ada.transfer(31, bob));
        assertEquals(30, ada.read());
        assertEquals(0, bob.read());
    }

    @Test
    void aTransferToItselfChangesNothing() {
        assertTrue(ada.transfer(30, ada));
        assertEquals(30, ada.read());
    }

    @Test
    void updateSetsTheValue() {
        ada.update(7);
        assertEquals(7, ada.read());
    }
}
