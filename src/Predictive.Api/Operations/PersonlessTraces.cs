using System.Diagnostics;
using OpenTelemetry;

namespace Predictive.Api.Operations;

/// <summary>
/// Takes from a trace what may be of a person before it leaves: addresses hold the ids of leads, and callers have
/// addresses. The route stays.
/// </summary>
internal sealed class PersonlessTraces : BaseProcessor<Activity>
{
    private static readonly string[] _ofPeople =
        ["url.full", "url.query", "client.address", "client.port", "network.peer.address", "network.peer.port",
            "user_agent.original", "exception.message"];

    public override void OnEnd(Activity data)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var tag in _ofPeople)
        {
            data.SetTag(tag, null);
        }

        if (data.GetTagItem("url.path") is not null)
        {
            data.SetTag("url.path", data.GetTagItem("http.route"));
        }
    }
}
