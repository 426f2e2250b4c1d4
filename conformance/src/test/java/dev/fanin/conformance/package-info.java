/** Fanin's values against values that PyTorch itself drew. */
package dev.fanin.conformance;
