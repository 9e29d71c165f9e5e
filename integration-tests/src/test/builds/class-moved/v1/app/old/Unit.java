package app.old;

import dev.stateflow.api.*;
import java.util.*;

public enum Unit { EUR, USD }
