// Death certificates in words.

#include "model/history/freeing.h"
#include "model/query/deaths.h"
#include "model/query/labels.h"

#include <algorithm>

namespace model {

namespace {

constexpr std::size_t kMostInList = 5;

/// Labels that are read at the moment where things still had their names.
class Notary
{
public:
    Notary(Timeline& timeline, const DeathCertificate& certificate)
        : m_timeline(timeline), m_certificate(certificate)
    {}

    std::vector<std::string> sentences();

private:
    std::string object(ObjectId id) const
    {
        return objectLabel(m_timeline.snapshot(), m_timeline.recording(), id);
    }
    std::string cause() const;
    std::string company() const;
    std::string finalizer() const;
    std::string weakness(const DeathCertificate::Weakness& weakness) const;

    Timeline& m_timeline;
    const DeathCertificate& m_certificate;
    std::string m_holder; // As it was called when it let go.
};

std::string Notary::cause() const
{
    using Cause = DeathCertificate::Cause;
    std::string text =
        object(m_certificate.object) + " died "
        + placeSentence(m_timeline.snapshot(), m_timeline.recording(), m_certificate.place)
        + " (event " + std::to_string(m_certificate.decided) + "): ";
    const bool isTracing = onlyCollectionFrees(m_timeline.recording());
    if (isTracing && m_certificate.cause == Cause::Collection)
        return text + (m_certificate.isAutomatic ? "an automatic" : "the")
               + " collection found that nothing reached it any more";
    switch (m_certificate.cause) {
    case Cause::Collection:
        return text + (m_certificate.isAutomatic ? "an automatic" : "the")
               + " collection of generation " + std::to_string(m_certificate.generation)
               + " found that only garbage held it";
    case Cause::Owner: return text + "its last holder, " + m_holder + ", died and took it along";
    case Cause::Frame: return text + "its last holder, " + m_holder + ", went when the call ended";
    case Cause::Count: break;
    }
    if (m_holder.empty())
        return text + "nothing but temporaries ever held it";
    return text + "its last holder, " + m_holder + ", let go of it";
}

/// "" where it died alone.
std::string Notary::company() const
{
    const std::vector<ObjectId>& group = m_certificate.group;
    if (group.size() < 2)
        return {};
    const std::size_t position = m_certificate.position;
    std::size_t first = position < kMostInList / 2 ? 0 : position - kMostInList / 2;
    first = std::min(first, group.size() - std::min(group.size(), kMostInList));
    std::string text = "It was number " + std::to_string(position + 1) + " of "
                       + std::to_string(group.size()) + " that died of this, in this order: ";
    if (first > 0)
        text += "+" + std::to_string(first) + " earlier, ";
    const std::size_t last = std::min(group.size(), first + kMostInList);
    for (std::size_t i = first; i < last; ++i)
        text += (i == first ? "" : ", ") + object(group[i]);
    if (last < group.size())
        text += ", +" + std::to_string(group.size() - last) + " later";
    return text;
}

std::string Notary::finalizer() const
{
    if (m_certificate.isFinalizedNow)
        return "Its finalizer was called before";
    if (m_certificate.finalizerCalls > 0)
        return "Its finalizer was not called again: it had been called before";
    return {};
}

std::string Notary::weakness(const DeathCertificate::Weakness& weakness) const
{
    std::string text = object(weakness.ref) + " was cleared; ";
    if (weakness.called)
        return text + "its callback was called (event " + std::to_string(*weakness.called) + ")";
    if (!weakness.hasCallback)
        return text + "it has no callback";
    text += "its callback was not called, because ";
    switch (weakness.reason) {
    case event::ClearReason::RefDied: return text + "the weak reference died first";
    case event::ClearReason::RefIsTrash:
    case event::ClearReason::ReferentIsTrash:
        return text + "the weak reference was garbage as well";
    case event::ClearReason::ReferentDied: break;
    }
    return text + "the weak reference was dying as well";
}

std::vector<std::string> Notary::sentences()
{
    const EventIndex cursor = m_timeline.cursor();
    std::vector<std::string> found;
    if (m_certificate.holder) {
        m_timeline.seek(m_certificate.letGo);
        m_holder = holderLabel(m_timeline.snapshot(), m_timeline.recording(), m_certificate.holder,
                               m_certificate.slot);
    }
    m_timeline.seek(m_certificate.decided);
    for (std::string text : {cause(), company(), finalizer()})
        if (!text.empty())
            found.push_back(std::move(text));
    for (const DeathCertificate::Weakness& one : m_certificate.weaknesses)
        found.push_back(weakness(one));
    m_timeline.seek(cursor);
    return found;
}

} // namespace

std::vector<std::string> certificateSentences(Timeline& timeline,
                                              const DeathCertificate& certificate)
{
    return Notary(timeline, certificate).sentences();
}

} // namespace model
