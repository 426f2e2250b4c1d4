def log = new File(basedir, 'build.log').text

// The lines are Kotlin's, though kapt's javac sees a stub.
def source = /src\/main\/kotlin\/user\/model\/Mistaken.kt:/
assert log =~ source + /9: error: \[FaninInChannelsNotDivisible\] @Conv2d of user.model.Mistaken.conv: in_channels must be divisible by groups, but/
assert log =~ source + /12: error: \[FaninPrivateWithoutGetter\] user.model.Mistaken.head: Mistaken.head is private/
assert log =~ source + /15: error: \[FaninFieldType\] @Linear of user.model.Mistaken.lazily.delegate: .* its type is Lazy/
assert log =~ source + /20: error: \[FaninUnknownTypeInKotlin\] user.model.OfUnknownType.other: The type of OfUnknownType.other cannot be found/
assert log =~ source + /28: error: \[FaninHiddenProperty\] user.model.Hidden.getDefault: Hidden.default may be a layer/
