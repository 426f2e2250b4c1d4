def generated = new File(basedir, 'target/generated-sources/annotations/user/model')
assert generated.list().sort().toList() == ['BackboneInit.java', 'BlockInit.java', 'ClassifierInit.java', 'InGroovyInit.java']
