using Predictive.Registry;

namespace Predictive.Api.Serving;

/// <summary>
/// Tells one registered version from another, cheaply: its name, when its checksums were written, and the last policy
/// registered for its model.
/// </summary>
internal sealed record VersionStamp(ModelName Name, DateTime WrittenAt, int LastPolicy)
{
    /// <summary>The stamp of a version, which need not exist.</summary>
    public static VersionStamp Of(ModelRegistry registry, ModelName name) => new(
        name,
        File.GetLastWriteTimeUtc(
            Path.Combine(registry.Folder, name.Name, name.Version ?? "", VersionFiles.Checksums)),
        registry.Policies(name.Name).Numbers is [.., var last] ? last : 0);
}
