// An exception class of the program's own, with fields, a cause and a class hierarchy, crosses instances whole.
package exceptions.checkedexceptionwithfields;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Account account = new Account("a", 10);
        List<Object> seen = new ArrayList<>();
        try {
            account.withdraw(30);
        } catch (OverdrawnException e) {
            seen.addAll(Arrays.asList(e.getMessage(), e.missing, e.account == account, e.getCause().getMessage()));
        } catch (BankException e) {
            seen.add("wrong");
        }
        try {
            account.withdraw(-1);
        } catch (BankException e) {
            seen.addAll(Arrays.asList(e.getMessage(), e.getClass() == BankException.class));
        }
        return seen;
    }

    public void runUncaught() throws BankException {
        new Account("b", 1).withdraw(2);
    }
}

class BankException extends Exception {
    private static final long serialVersionUID = 1L;

    BankException(String message) {
        super(message);
    }
}

class OverdrawnException extends BankException {
    private static final long serialVersionUID = 1L;

    final int missing;
    final Account account;

    OverdrawnException(Account account, int missing) {
        super("overdrawn by " + missing);
        this.account = account;
        this.missing = missing;
        initCause(new IllegalArgumentException("balance"));
    }
}

@Entity
class Account {
    @Key
    final String name;

    int balance;

    public Account(String name, int balance) {
        this.name = name;
        this.balance = balance;
    }

    public void withdraw(int amount) throws BankException {
        if (amount < 0) {
            throw new BankException("negative");
        }
        if (amount > balance) {
            throw new OverdrawnException(this, amount - balance);
        }
        balance -= amount;
    }
}
