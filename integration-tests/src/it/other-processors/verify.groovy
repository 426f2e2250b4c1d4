def generated = new File(basedir, 'target/generated-sources/annotations/user/model')
def classes = ['AutoValue_Dense', 'BackboneInit', 'BlockInit', 'ClassifierInit', 'ImmutableRun', 'OptionsBuilder', 'RunMapperImpl']
assert classes.every { new File(generated, "${it}.java").file }
