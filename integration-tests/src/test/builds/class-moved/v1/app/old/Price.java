package app.old;

import dev.stateflow.api.*;
import java.util.*;

public record Price(int amount, Unit unit) {}
