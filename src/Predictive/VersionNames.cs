using Predictive.Data;
using Predictive.Decisions;
using Predictive.Registry;

namespace Predictive;

/// <summary>The names that a version's funnel file has, for what is to be said of its leads.</summary>
public static class VersionNames
{
    /// <summary>The attributes of leads and accounts; events are not known without their tables.</summary>
    public static RuleVocabulary Of(ModelVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var attributes = FunnelAttributes.Of(FunnelFile.Load(version.FunnelPath));
        return RuleVocabulary.Unknown with
        {
            Attributes = [.. attributes.Lead.Concat(attributes.Account).Select(one => one.Name)],
        };
    }
}
