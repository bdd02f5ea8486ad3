using System.Net;
using System.Text;

namespace Predictive.Apps.Tests.Operations;

/// <summary>A JSON body of which half is sent, and the rest when the test says so.</summary>
internal sealed class HeldContent : HttpContent
{
    private readonly byte[] _body;
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HeldContent(string body)
    {
        _body = Encoding.UTF8.GetBytes(body);
        Headers.ContentType = new("application/json");
    }

    /// <summary>Ends when the first half went out, which is after the API asked for it.</summary>
    public Task Begun => _begun.Task;

    /// <summary>Sends the rest.</summary>
    public void Release() => _released.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_body.AsMemory(0, _body.Length / 2));
        await stream.FlushAsync();
        _begun.TrySetResult();
        await _released.Task;
        await stream.WriteAsync(_body.AsMemory(_body.Length / 2));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
