def generated = new File(basedir, 'target/generated-sources/annotations/user/model')
['AutoValue_Dense', 'BackboneInit', 'BlockInit', 'ClassifierInit', 'ImmutableRun', 'OptionsBuilder', 'RunMapperImpl'].each {
    assert new File(generated, "${it}.java").file
}
