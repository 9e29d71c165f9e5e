package bank;

public enum Kind {
    CITY,
    TOWN
}
