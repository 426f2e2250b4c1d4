def errors = new File(basedir, 'build.log').readLines().findAll { it =~ /Classifier\.java:\[\d+,\d+\]/ }.unique()

assert errors.size() == 2
assert errors.any { it.contains('[8,14] [FaninSuperclassNotAccessible] The superclass user.parts.internal.Stem has layers') }
assert errors.any { it.contains('[12,5] [FaninSubmoduleNotAccessible] The layers of Classifier.other are in user.parts.internal.Stem') }
