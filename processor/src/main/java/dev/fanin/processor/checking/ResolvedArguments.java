package dev.fanin.processor.checking;

import dev.fanin.processor.catalogue.Arguments;
import dev.fanin.processor.checking.ResolvedField.RunTimeRule;
import dev.fanin.processor.checking.ResolvedField.RunTimeSize;
import java.util.List;

/**
 * A layer's arguments without a mistake.
 *
 * @param arguments the values
 * @param sizes those that come at run time
 * @param rules what must be checked at run time
 */
record ResolvedArguments(Arguments arguments, List<RunTimeSize> sizes, List<RunTimeRule> rules) {}
