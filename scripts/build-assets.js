// What the compiler leaves out of the build is added here. Nothing yet: templates and style sheets are read from
// where they stand.
