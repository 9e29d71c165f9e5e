package bank;

public enum Kind {
    CITY,
    VILLAGE
}
