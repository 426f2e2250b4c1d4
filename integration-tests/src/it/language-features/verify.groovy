['Backbone', 'Block', 'Classifier'].each {
    assert new File(basedir, "target/generated-sources/annotations/user/model/${it}Init.java").file
}
