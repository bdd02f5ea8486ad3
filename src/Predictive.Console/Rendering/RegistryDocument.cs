using Predictive.Registry;

namespace Predictive.Commands.Rendering;

/// <summary>What <c>models list --json</c> prints; names are stable.</summary>
/// <param name="Registry">The folder.</param>
/// <param name="Versions">Every version of every model.</param>
/// <param name="Changes">How versions came to be in charge, the latest change of each model first.</param>
internal sealed record RegistryDocument(
    string Registry, IReadOnlyList<VersionDocument> Versions, IReadOnlyList<ChangeDocument> Changes)
{
    public static RegistryDocument Of(ModelRegistry registry) => new(
        registry.Folder,
        [.. from model in registry.Models()
            let inCharge = registry.InCharge(model)
            from version in registry.Versions(model)
            select VersionDocument.Of(registry, model, version, version == inCharge)],
        [.. from model in registry.Models()
            from change in registry.Champions.ChangesOf(model)
            select ChangeDocument.Of(model, change)]);
}

/// <summary>A change of the version in charge.</summary>
internal sealed record ChangeDocument(
    string Model, ChampionAct Act, string Version, string Before, DateTime At, string By, string Why)
{
    public static ChangeDocument Of(string model, ChampionChange change) =>
        new(model, change.Act, change.Version, change.Before, change.At, change.By, change.Why);
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
