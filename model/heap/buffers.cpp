// How views of bytes are let go of.
//
// Source:  CPython Objects/memoryobject.c, mbuf_release(), _memory_release().

#include "model/heap/buffers.h"

#include "model/heap/heap.h"

namespace model {

void Heap::releaseBuffer(RecordObject* buffer)
{
    if (buffer->fields()[0] == nullptr)
        return;
    untrack(buffer);
    if (std::int64_t& array = buffer->numbers[kBufferArray]; array != 0) {
        --reinterpret_cast<ByteArrayObject*>(array)->exports;
        array = 0;
    }
    clear(buffer->id, {Role::Field, 0}, buffer->fields()[0]);
}

/// What a record that dies or is cleared still shows; nothing for other records.
void Heap::releaseBytes(RecordObject* record)
{
    if (record->type == m_types.memoryView)
        releaseView(record);
    else if (record->type == m_types.managedBuffer)
        releaseBuffer(record);
}

void Heap::releaseView(RecordObject* view)
{
    auto* buffer = static_cast<RecordObject*>(view->fields()[0]);
    if ((view->tag & ViewTag::kReleased) != 0 || buffer == nullptr)
        return;
    view->tag |= ViewTag::kReleased;
    if (--buffer->numbers[kBufferViews] == 0)
        releaseBuffer(buffer);
}

} // namespace model
