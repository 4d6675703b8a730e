#include "tests/app/program_path.h"

namespace tests {

QString refscopeProgram()
{
    return QStringLiteral(REFSCOPE_PROGRAM);
}

} // namespace tests
