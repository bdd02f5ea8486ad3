using Predictive.Data;
using Predictive.Registry;

namespace Predictive.Api.Endpoints;

/// <summary>Which version a path means.</summary>
internal static class VersionPath
{
    /// <summary>The version, which there is; null where the text means none.</summary>
    public static ModelName? Find(ModelRegistry registry, string text)
    {
        try
        {
            var models = registry.Models();
            var name = text.All(char.IsAsciiDigit) && models.Count == 1
                ? ModelName.Parse($"{models[0]}@{text}")
                : ModelName.Parse(text);
            return name.Version is { } version && registry.Versions(name.Name).Contains(version) ? name : null;
        }
        catch (BadInputException)
        {
            return null;
        }
    }
}
