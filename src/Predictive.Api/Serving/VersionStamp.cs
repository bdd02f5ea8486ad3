using Predictive.Registry;

namespace Predictive.Api.Serving;

/// <summary>
/// Tells one registered version from another, cheaply: its name, and when its checksums were written.
/// </summary>
internal sealed record VersionStamp(ModelName Name, DateTime WrittenAt)
{
    /// <summary>The stamp of a version, which need not exist.</summary>
    public static VersionStamp Of(ModelRegistry registry, ModelName name) => new(name, File.GetLastWriteTimeUtc(
        Path.Combine(registry.Folder, name.Name, name.Version ?? "", VersionFiles.Checksums)));
}
