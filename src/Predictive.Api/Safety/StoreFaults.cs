using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Predictive.Data;
using Predictive.Store;
using Predictive.Store.Reports;

namespace Predictive.Api.Safety;

/// <summary>Tells callers what the store could not do: come again, or send something else.</summary>
internal sealed class StoreFaults(IProblemDetailsService problems) : IExceptionHandler
{
    private static readonly TimeSpan _untilBack = TimeSpan.FromSeconds(5);

    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, title, detail, wait) = exception switch
        {
            StoreBusyException busy => (
                StatusCodes.Status503ServiceUnavailable, "The store is busy.", busy.Message, busy.RetryAfter),
            StoreUnavailableException => (
                StatusCodes.Status503ServiceUnavailable, "The store is away.",
                "Nothing can be kept or looked up right now; send it again, with the same ids and idempotency key.",
                _untilBack),
            IdempotencyConflictException conflict => (
                StatusCodes.Status409Conflict, "This idempotency key was used before.", conflict.Message,
                TimeSpan.Zero),
            BadInputException bad => (
                StatusCodes.Status400BadRequest, "The request cannot be used.", bad.Message, TimeSpan.Zero),
            _ => (0, "", "", TimeSpan.Zero),
        };
        if (status == 0)
        {
            return false;
        }

        httpContext.Response.StatusCode = status;
        if (wait > TimeSpan.Zero)
        {
            httpContext.Response.Headers.RetryAfter =
                Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails { Status = status, Title = title, Detail = detail },
        });
    }
}
