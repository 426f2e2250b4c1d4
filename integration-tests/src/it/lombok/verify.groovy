def generated = new File(basedir, 'target/generated-sources/annotations/user/model/ClassifierInit.java').text
// By the accessors that Lombok adds: its @Value makes private what is package-private in the source.
assert generated.contains('model.getEmbedding()')
assert generated.contains('holder.getWeight()')
assert generated.contains('model.setSlope(created)')
