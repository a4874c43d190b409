// The kinds of activity of the product, for tests of pure functions: whatever starts the product has them already.
import '../../src/learning/course-blocks/course.kind.js';
import '../../src/learning/fishbowl/fishbowl.kind.js';
import '../../src/learning/literature/literature.kind.js';
import '../../src/learning/practice/practice.kind.js';
import '../../src/learning/supervision/supervision.kind.js';
