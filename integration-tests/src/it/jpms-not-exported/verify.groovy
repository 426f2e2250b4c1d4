def errors = new File(basedir, 'build.log').readLines().findAll { it =~ /Classifier\.java:\[\d+,\d+\]/ }.unique()

assert errors.size() == 2
assert errors[0].contains('Classifier.java:[8,14] [FaninSuperclassNotAccessible] The superclass user.parts.internal.Stem has layers')
assert errors[1].contains('Classifier.java:[12,5] [FaninSubmoduleNotAccessible] The layers of Classifier.other are in user.parts.internal.Stem')
