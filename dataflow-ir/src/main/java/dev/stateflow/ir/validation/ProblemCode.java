package dev.stateflow.ir.validation;

/** The rules. */
public enum ProblemCode {
    /** A name is empty. */
    EMPTY_NAME,
    /** Two operators have one public name. */
    DUPLICATE_ENTITY,
    /** Two operators are of one class. */
    DUPLICATE_CLASS,
    /** Two methods of an operator, or two functions, are the same member. */
    DUPLICATE_MEMBER,
    /** Two exposed methods of an operator have one name and descriptor, so that a client can't tell them apart. */
    DUPLICATE_EXPOSED_METHOD,
    /** Two state fields, parameters or constructors of one owner are the same. */
    DUPLICATE_DECLARATION,
    /** A list that has an order is not in it, which would make builds irreproducible. */
    NOT_ORDERED,
    /** The key's member is not there. */
    UNKNOWN_KEY_MEMBER,
    /** Keys can't have this type. */
    KEY_TYPE_NOT_ALLOWED,
    /** A type is not a well-formed field signature. */
    MALFORMED_SIGNATURE,
    /** A descriptor is not a well-formed method descriptor. */
    MALFORMED_DESCRIPTOR,
    /** Parameters or result don't agree with the descriptor. */
    DESCRIPTOR_MISMATCH,
    /** Something other than a result has the type void. */
    VOID_VALUE,
    /** A method that writes is called read-only, or one with suspension points is said to issue no remote operation. */
    CONTRADICTORY_EFFECTS,
    /** A line is negative, or lines are not ascending. */
    BAD_LINE,
    /** A graph has no nodes, or its node ids are not dense from 0 on, in order. */
    NODE_IDS_NOT_DENSE,
    /** The entry is not a segment. */
    ENTRY_NOT_A_SEGMENT,
    /** An edge starts or ends at a node that is not there. */
    UNKNOWN_NODE,
    /** An edge is there twice. */
    DUPLICATE_EDGE,
    /** Control never gets to a node. */
    UNREACHABLE_NODE,
    /** A suspension point is never resumed. */
    NO_NORMAL_SUCCESSOR,
    /** A remote operation names no target. */
    NO_TARGET,
    /** A remote operation's target is not an entity of the application. */
    UNKNOWN_TARGET,
    /** A remote operation's member does not have the form that its kind asks for. */
    MALFORMED_MEMBER,
    /** No target of a remote call has the member. */
    UNKNOWN_MEMBER,
    /** A frame keeps a variable twice. */
    DUPLICATE_SAVED_VARIABLE,
    /** A variable is kept in a frame, and flows from nowhere. */
    SAVED_WITHOUT_DATA_EDGE,
    /** A value flows to a node that control can't reach from where the value comes from. */
    DATA_AGAINST_CONTROL
}
