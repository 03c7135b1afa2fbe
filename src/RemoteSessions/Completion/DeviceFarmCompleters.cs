using System.Collections;
using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Hosting;
using RemoteSessions.Wire;

namespace RemoteSessions.Completion;

/// <summary>Offers the known values of a Device Farm enumeration, by the name of the parameter. Others may be typed.</summary>
public sealed class DeviceFarmValueCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) => (parameterName switch
    {
        "Status" => DeviceFarmValues.SessionStatuses,
        "Result" => DeviceFarmValues.SessionResults,
        "BillingMethod" => DeviceFarmValues.BillingMethods,
        "Platform" => DeviceFarmValues.Platforms,
        "FormFactor" => DeviceFarmValues.FormFactors,
        "Availability" => DeviceFarmValues.Availabilities,
        "FleetType" => DeviceFarmValues.FleetTypes,
        "InteractionMode" => DeviceFarmValues.InteractionModes,
        "Category" => DeviceFarmValues.ArtifactCategories,
        "Type" => DeviceFarmValues.UploadTypes,
        _ => [],
    }).Select(value => new Candidate(value));
}

/// <summary>Offers the known types of artifacts.</summary>
public sealed class ArtifactTypeCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        DeviceFarmValues.ArtifactTypes.Select(value => new Candidate(value));
}

/// <summary>Offers what is in Device Farm now. Asks once in a while, and only for a moment.</summary>
public abstract class DeviceFarmCompleter : TextCompleter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private static readonly LiveCache Cache = new(TimeSpan.FromSeconds(30));

    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters)
    {
        var options = Connection(boundParameters);
        var key = $"{GetType().Name}|{parameterName}|{options.Region}|{options.ProfileName}|{options.EndpointUrl}|{options.Keys?.AccessKeyId}";
        return Cache.Get(key, Patience, async cancel =>
        {
            var farm = new DeviceFarmClient(ModuleAssemblies.Transports.Connect(AwsService.DeviceFarm, options), options.ProfileName);
            return await AskAsync(farm, parameterName, cancel).ConfigureAwait(false);
        });
    }

    private protected abstract Task<IReadOnlyList<Candidate>> AskAsync(DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken);

    // Names are patterns where something is looked for; where something is made or changed they are as they stand.
    private protected override string Inserted(string commandName, string parameterName, string value) =>
        parameterName.EndsWith("Name", StringComparison.Ordinal) && commandName.StartsWith("Get-", StringComparison.OrdinalIgnoreCase)
            ? WildcardPattern.Escape(value)
            : value;

    private static ConnectionOptions Connection(IDictionary bound)
    {
        var defaults = ConnectionDefaults.Current;
        return defaults with
        {
            Region = Bound(bound, "Region"),
            ProfileName = Bound(bound, "ProfileName") ?? defaults.ProfileName,
            Keys = Bound(bound, "ProfileName") is null ? defaults.Keys : null,
            EndpointUrl = Uri.TryCreate(Bound(bound, "EndpointUrl"), UriKind.Absolute, out var url) ? url : defaults.EndpointUrl,
        };
    }

    private static string? Bound(IDictionary bound, string name) => bound[name] switch
    {
        null => null,
        IEnumerable list and not string => list.Cast<object?>().FirstOrDefault()?.ToString(),
        var value => value.ToString(),
    };

    /// <summary>Answers of the last moments, so that a second Tab costs nothing.</summary>
    private sealed class LiveCache(TimeSpan lifetime)
    {
        private readonly Dictionary<string, (DateTime Read, IReadOnlyList<Candidate> Answer)> _answers = [];

        public IReadOnlyList<Candidate> Get(string key, TimeSpan patience, Func<CancellationToken, Task<IReadOnlyList<Candidate>>> ask)
        {
            lock (_answers)
            {
                if (_answers.TryGetValue(key, out var known) && DateTime.UtcNow - known.Read < lifetime)
                    return known.Answer;
            }

            // The first call loads the AWS side, which takes longer than anyone waits at a Tab; the next Tab has the answer.
            var task = Task.Run(async () =>
            {
                using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
                var answer = await ask(limit.Token).ConfigureAwait(false);
                lock (_answers)
                    _answers[key] = (DateTime.UtcNow, answer);
                return answer;
            });
            return task.Wait(patience) ? task.Result : [];
        }
    }
}

/// <summary>Offers projects: names where a name is asked for, else ARNs under their names.</summary>
public sealed class ProjectCompleter : DeviceFarmCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken)
    {
        var found = new List<Candidate>();
        await foreach (var project in farm.ListProjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            var name = project.Name ?? "";
            found.Add(parameterName.EndsWith("Name", StringComparison.Ordinal)
                ? new Candidate(name, name, $"{name}, created {project.Created:d}")
                : new Candidate(project.Arn ?? "", name, project.Arn ?? name));
        }

        return found;
    }
}

/// <summary>Offers devices: names where a name is asked for, else ARNs under their names.</summary>
public sealed class DeviceCompleter : DeviceFarmCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken)
    {
        var found = new List<Candidate>();
        await foreach (var device in farm.ListDevicesAsync([], cancellationToken).ConfigureAwait(false))
        {
            var name = device.Name ?? "";
            var about = $"{device.Platform} {device.OsVersion}, {device.FormFactor}, {device.Availability}";
            found.Add(parameterName == "Name" ? new Candidate(name, name, about) : new Candidate(device.Arn ?? "", name, about));
        }

        return found;
    }
}

/// <summary>Offers sessions that have not ended, by ARN under their names.</summary>
public sealed class SessionCompleter : DeviceFarmCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken)
    {
        var found = new List<Candidate>();
        await foreach (var project in farm.ListProjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            await foreach (var session in farm.ListSessionsAsync(project.Arn!, cancellationToken).ConfigureAwait(false))
            {
                if (session.Status != DeviceFarmValues.Completed)
                    found.Add(new Candidate(session.Arn ?? "", session.ToString(), $"{session.Status} on {session.DeviceName}, project {project.Name}"));
            }
        }

        return found;
    }
}

/// <summary>Offers uploaded apps, by ARN under their names.</summary>
public sealed class AppCompleter : DeviceFarmCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken)
    {
        var found = new List<Candidate>();
        await foreach (var project in farm.ListProjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            await foreach (var app in farm.ListAppsAsync(project.Arn!, null, cancellationToken).ConfigureAwait(false))
                found.Add(new Candidate(app.AppArn ?? "", app.ToString(), $"{app.Type} {app.Status}, project {project.Name}"));
        }

        return found;
    }
}
