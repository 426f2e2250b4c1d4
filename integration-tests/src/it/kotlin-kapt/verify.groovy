def generated = new File(basedir, 'target/generated-sources/kapt/compile')
['model/BackboneInit', 'model/BlockInit', 'model/ClassifierInit', 'mixed/BackboneInit', 'mixed/ClassifierInit'].each {
    assert new File(generated, "user/${it}.java").text.contains('@Generated(')
}
// javac, which comes after kapt, has generated nothing a second time.
assert !new File(basedir, 'target/generated-sources/annotations').list()
