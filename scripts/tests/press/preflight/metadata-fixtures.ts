import { PDFHexString, PDFName } from '@cantoo/pdf-lib'
import type { BasePaper } from './base-paper.ts'
import { baseProfile, type ProfileHead } from './base-profile.ts'
import { type Fixture, ofX1a, x1aPreset } from './fixture.ts'

const text = (value: string) => PDFHexString.fromText(value)

/** Gives the intent another profile. */
function withProfile(head: Partial<ProfileHead>, cut = 0) {
  return ({ pdf: { context }, intent, add }: BasePaper) => {
    const bytes = baseProfile(head)
    const whole = bytes.subarray(0, bytes.length - cut)
    intent.set(PDFName.of('DestOutputProfile'), add(context.flateStream(whole, { N: 4 })))
  }
}

/** The groups Metadata and Intent. */
export const metadataFixtures: readonly Fixture[] = [
  {
    code: 'preflight/no-xmp',
    fails: ({ xmp }) => {
      for (const property of Object.keys(xmp)) delete xmp[property]
    },
    passes: ({ xmp }) => {
      xmp['pdfx:Anything'] = 'A &amp; B &#233;'
    }
  },
  {
    code: 'preflight/no-xmp',
    fails: ({ xmp }) => {
      xmp['pdfx:Anything'] = '</rdf:Description>'
    },
    passes: ({ xmp }) => {
      xmp['pdfx:Anything'] = '<!-- </rdf:Description> -->'
    }
  },
  {
    code: 'preflight/standard-not-named',
    fails: ({ xmp }) => {
      xmp['pdfxid:GTS_PDFXVersion'] = 'PDF/X-4p'
    },
    passes: ({ xmp }) => {
      xmp['pdfxid:GTS_PDFXVersion'] = ' PDF/X-4 '
    }
  },
  {
    code: 'preflight/standard-not-named',
    demand: { preset: x1aPreset },
    fails: paper => {
      ofX1a(paper)
      paper.info.delete(PDFName.of('GTS_PDFXVersion'))
    },
    passes: ofX1a
  },
  {
    code: 'preflight/no-title',
    fails: ({ xmp, info }) => {
      xmp['dc:title'] = ' '
      info.delete(PDFName.of('Title'))
    },
    passes: ({ info }) => info.delete(PDFName.of('Title'))
  },
  {
    code: 'preflight/no-dates',
    fails: ({ xmp }) => {
      delete xmp['xmp:MetadataDate']
    },
    passes: ({ info }) => info.delete(PDFName.of('ModDate'))
  },
  {
    code: 'preflight/no-document-id',
    fails: ({ xmp }) => {
      delete xmp['xmpMM:RenditionClass']
    },
    passes: ({ xmp }) => {
      delete xmp['xmpMM:InstanceID']
    }
  },
  {
    code: 'preflight/trapping-not-said',
    fails: ({ xmp, info }) => {
      delete xmp['pdf:Trapped']
      info.set(PDFName.of('Trapped'), PDFName.of('Unknown'))
    },
    passes: ({ xmp }) => {
      delete xmp['pdf:Trapped']
    }
  },
  {
    code: 'preflight/trapping-not-said',
    fails: ({ xmp }) => {
      xmp['pdf:Trapped'] = 'True'
    },
    passes: ({ xmp, info }) => {
      xmp['pdf:Trapped'] = 'True'
      info.set(PDFName.of('Trapped'), PDFName.of('True'))
    }
  },
  {
    code: 'preflight/metadata-differ',
    fails: ({ info }) => info.set(PDFName.of('Title'), text('The Courier, a draft')),
    passes: ({ info, xmp }) => {
      info.set(PDFName.of('Title'), text('Rain & Sun'))
      xmp['dc:title'] = 'Rain &amp; Sun'
    }
  },
  {
    code: 'preflight/metadata-differ',
    fails: ({ info }) => info.set(PDFName.of('ModDate'), text("D:20190501080000+09'00'")),
    passes: ({ info }) => info.set(PDFName.of('ModDate'), text("D:20190501080000+08'00'"))
  },
  {
    code: 'preflight/metadata-differ',
    fails: ({ info, xmp }) => {
      info.set(PDFName.of('Author'), text('Li; Wang'))
      xmp['dc:creator'] = '<rdf:Seq><rdf:li>Wang</rdf:li><rdf:li>Li</rdf:li></rdf:Seq>'
    },
    passes: ({ info, xmp }) => {
      info.set(PDFName.of('Author'), text('Li; Wang'))
      xmp['dc:creator'] = '<rdf:Seq><rdf:li>Li</rdf:li><rdf:li>Wang</rdf:li></rdf:Seq>'
    }
  },
  {
    code: 'preflight/no-intent',
    fails: ({ intent }) => intent.set(PDFName.of('S'), PDFName.of('GTS_PDFA1')),
    passes: ({ pdf: { catalog, context }, intent }) => {
      const other = context.obj({ S: 'GTS_PDFA1' })
      catalog.set(PDFName.of('OutputIntents'), context.obj([other, intent]))
    }
  },
  {
    code: 'preflight/no-intent',
    fails: ({ pdf: { catalog, context }, intent }) =>
      catalog.set(PDFName.of('OutputIntents'), context.obj([intent, intent])),
    passes: ({ pdf: { catalog, context }, intent }) =>
      catalog.set(PDFName.of('OutputIntents'), context.obj([intent]))
  },
  {
    code: 'preflight/condition-not-named',
    fails: ({ intent }) => intent.set(PDFName.of('OutputConditionIdentifier'), text('')),
    passes: ({ intent }) => intent.set(PDFName.of('OutputConditionIdentifier'), text('FOGRA39'))
  },
  {
    code: 'preflight/profile-not-embedded',
    fails: ({ intent }) => intent.delete(PDFName.of('DestOutputProfile')),
    passes: withProfile({ tags: ['A2B0', 'B2A0'] })
  },
  ...[
    withProfile({ kind: 'mntr' }),
    withProfile({ space: 'RGB ' }),
    withProfile({ tags: ['A2B0', 'A2B1'] }),
    withProfile({}, 9)
  ].map(fails => ({
    code: 'preflight/profile-unfit',
    fails,
    passes: withProfile({ tags: ['A2B0', 'B2A0', 'wtpt'] })
  }))
]
