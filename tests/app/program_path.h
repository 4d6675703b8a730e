#pragma once

#include <QString>

namespace tests {

/// The refscope executable of the build that this test belongs to.
QString refscopeProgram();

} // namespace tests
