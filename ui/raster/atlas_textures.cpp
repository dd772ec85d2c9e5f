#include "ui/raster/atlas_textures.h"

#include <imgui.h>

namespace ui {
namespace {

void forget(ImTextureData& data) {
    data.SetTexID(ImTextureID_Invalid);
    data.BackendUserData = nullptr;
    data.SetStatus(ImTextureStatus_Destroyed);
}

}  // namespace

void AtlasTextures::update(const ImDrawData& drawn) {
    if (!drawn.Textures) return;
    for (ImTextureData* data : *drawn.Textures) {
        if (data->Status == ImTextureStatus_WantCreate) {
            textures_.push_back(std::make_unique<Texture>(Texture{
                data->Width, data->Height, data->Pixels, nullptr, static_cast<std::uint64_t>(data->UniqueID) + 2}));
            data->BackendUserData = textures_.back().get();
            data->SetTexID(static_cast<ImTextureID>(reinterpret_cast<std::uintptr_t>(data->BackendUserData)));
            data->SetStatus(ImTextureStatus_OK);
        } else if (data->Status == ImTextureStatus_WantUpdates) {
            data->SetStatus(ImTextureStatus_OK);
        } else if (data->Status == ImTextureStatus_WantDestroy && data->UnusedFrames > 0) {
            std::erase_if(textures_, [&](auto& t) { return t.get() == data->BackendUserData; });
            forget(*data);
        }
    }
}

void AtlasTextures::release() {
    for (ImTextureData* data : ImGui::GetPlatformIO().Textures)
        if (data->BackendUserData) forget(*data);
    textures_.clear();
}

}  // namespace ui
