#pragma once

#include "model/heap/sequences.h"

namespace model {

// Views of bytes. A memoryview is a record with one field, its managedbuffer; several views share
// one. A managedbuffer is a record with one field, the object whose bytes are shown (R2).

/// What a memoryview's tag says, beside the format in its lowest byte.
struct ViewTag
{
    static constexpr std::uint32_t kFormat = 0xFF;
    static constexpr std::uint32_t kReadOnly = 0x100;
    static constexpr std::uint32_t kReleased = 0x200;
    static constexpr std::uint32_t kHasAtSign = 0x400; ///< The format was given as "@B".
};

/// Numbers of a memoryview: where it starts, in bytes; how many items; bytes from one to the next.
enum ViewNumber : std::uint32_t { kViewStart, kViewCount, kViewStride };

/// Numbers of a managedbuffer: how many views are not released; the address of the bytearray
/// that must not change its size meanwhile, 0 for bytes.
enum BufferNumber : std::uint32_t { kBufferViews, kBufferArray };

} // namespace model
