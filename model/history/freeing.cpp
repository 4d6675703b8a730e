#include "model/history/freeing.h"

#include "model/dialect/dialect.h"

namespace model {

bool onlyCollectionFrees(const Recording& recording)
{
    const Dialect* dialect = findDialect(recording.dialect);
    return dialect != nullptr && dialect->collector.onlyCollectionFrees;
}

} // namespace model
