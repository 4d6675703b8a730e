#include "ui/scene/picture_worker.h"

#include "ui/picture/make_picture.h"

#include <utility>

namespace ui {

bool PictureOrder::isLarge() const
{
    return recording && snapshot.lastId() > recording->start.lastId() + kManyObjects;
}

std::shared_ptr<const Picture> PictureOrder::make() const
{
    if (recording)
        return std::make_shared<const Picture>(
            makePicture({*recording, snapshot, cursor}, *foresight, theme, options));
    auto empty = std::make_shared<Picture>();
    empty->theme = theme;
    return empty;
}

PictureWorker::PictureWorker()
    : m_pictures(&PictureOrder::make,
                 [this](std::shared_ptr<const Picture> picture, bool isNewest) {
                     Q_EMIT ready(std::move(picture), isNewest);
                 })
{}

void PictureWorker::request(PictureOrder order)
{
    m_pictures.ask(std::move(order));
}

void PictureWorker::drop()
{
    m_pictures.drop();
}

} // namespace ui
