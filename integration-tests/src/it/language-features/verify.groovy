assert ['Backbone', 'Block', 'Classifier'].every {
    new File(basedir, "target/generated-sources/annotations/user/model/${it}Init.java").file
}
