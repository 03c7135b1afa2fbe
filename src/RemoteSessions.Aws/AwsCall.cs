using System.Security.Cryptography;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws;

/// <summary>A call to a service. If an attempt to send the call fails, the call can be sent again.</summary>
internal sealed class AwsCall(AwsOperation operation, ReadOnlyMemory<byte> body)
{
    public AwsOperation Operation { get; } = operation;

    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>The SHA-256 hash of the body in hexadecimal format. The signature of each attempt is calculated from this hash.</summary>
    public string BodyHash { get; } = Convert.ToHexString(SHA256.HashData(body.Span)).ToLowerInvariant();

    /// <summary>The ID that is the same for all attempts of one call.</summary>
    public string InvocationId { get; } = Guid.NewGuid().ToString();

    /// <summary>The number of times that the request was sent.</summary>
    public int Attempts { get; set; }

    /// <summary>The time in the signature of the last attempt.</summary>
    public DateTime Signed { get; set; }

    /// <summary>The number of retry quota units that the last retry used.</summary>
    public int RetryCost { get; set; }

    /// <summary>
    /// Indicates whether the service might have carried out the call in a previous attempt that failed, for example because the connection
    /// was closed before the response arrived.
    /// </summary>
    public bool MayBeCarriedOut { get; set; }
}
