using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>What <c>models list --json</c> prints; names are stable.</summary>
internal sealed record RegistryDocument(string Registry, IReadOnlyList<VersionDocument> Versions)
{
    public static RegistryDocument Of(ModelRegistry registry) => new(
        registry.Folder,
        [.. from model in registry.Models()
            let inCharge = registry.InCharge(model)
            from version in registry.Versions(model)
            select VersionDocument.Of(registry, model, version, version == inCharge)]);
}

/// <summary>A version; one whose card cannot be read has a fault instead of a card.</summary>
internal sealed record VersionDocument(string Model, string Version, bool InCharge, ModelCard? Card, string? Fault)
{
    public static VersionDocument Of(ModelRegistry registry, string model, string version, bool inCharge)
    {
        try
        {
            return new(model, version, inCharge, registry.ReadCard(model, version), Fault: null);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new(model, version, inCharge, Card: null, fault.Message);
        }
    }
}
